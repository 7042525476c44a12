package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.action.ActionReader;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form of each key that policies see. */
final class NormalTest {

    private static String workflow(String yaml) {
        var document = YamlParser.parse(SourceFile.of("ci.yml", yaml), finding -> {});
        var workflow = WorkflowReader.read(document, finding -> {}).orElseThrow();
        return Normal.workflow(WorkflowWriter.toYaml(workflow))
                .json()
                .toString()
                .replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            on: push                                  | {'on':{'push':{}}}
            on: [push, pull_request]                  | {'on':{'push':{},'pull_request':{}}}
            on: {push: , schedule: [{cron: 0 0 * * *}]} | {'on':{'push':{},'schedule':[{'cron':'0 0 * * *'}]}}
            on: {push: {branches: main}}              | {'on':{'push':{'branches':['main']}}}
            on: {workflow_dispatch: {inputs: {x: }}}  | {'on':{'workflow_dispatch':{'inputs':{'x':{}}}}}
            concurrency: ci                           | {'concurrency':{'group':'ci'}}
            permissions: read-all                     | {'permissions':'read-all'}
            permissions: {contents: read}             | {'permissions':{'contents':'read'}}
            permissions: {}                           | {'permissions':{}}
            env: {A: 1, B: true, C: , D: 0x10}        | {'env':{'A':'1','B':'true','C':'','D':'0x10'}}
            name: 1.10                                | {'name':'1.10'}
            """)
    void eachKeyOfAWorkflowHasOneForm(String yaml, String json) {
        assertThat(workflow(yaml)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            runs-on: big                              | 'runs-on':{'labels':['big']}
            runs-on: [self-hosted, big]               | 'runs-on':{'labels':['self-hosted','big']}
            runs-on: {group: g, labels: big}          | 'runs-on':{'group':'g','labels':['big']}
            runs-on: ${{ matrix.os }}                 | 'runs-on':{'labels':['${{ matrix.os }}']}
            needs: lint                               | 'needs':['lint']
            needs: [lint, test]                       | 'needs':['lint','test']
            environment: production                   | 'environment':{'name':'production'}
            container: node:24                        | 'container':{'image':'node:24'}
            container: {image: 'node:24', ports: [80]} | 'container':{'image':'node:24','ports':['80']}
            services: {db: postgres}                  | 'services':{'db':{'image':'postgres'}}
            timeout-minutes: 10                       | 'timeout-minutes':10
            timeout-minutes: 2.5                      | 'timeout-minutes':2.5
            timeout-minutes: ${{ fromJSON('5') }}     | 'timeout-minutes':'${{ fromJSON(~5~) }}'
            continue-on-error: true                   | 'continue-on-error':true
            strategy: {matrix: {v: [1, '2', true, {a: }]}, fail-fast: false} | 'strategy':{'fail-fast':false,'matrix':{'v':[1,'2',true,{'a':null}]}}
            strategy: {matrix: '${{ fromJSON(x) }}'}  | 'strategy':{'matrix':'${{ fromJSON(x) }}'}
            steps: [{run: make, timeout-minutes: 3}]  | 'steps':[{'run':'make','timeout-minutes':3}]
            steps: [{uses: a/b@v1, with: {depth: 0}}] | 'steps':[{'uses':'a/b@v1','with':{'depth':'0'}}]
            steps: [{parallel: [{run: 1}]}, {wait: x}] | 'steps':[{'parallel':[{'run':'1'}]},{'wait':['x']}]
            steps: [{wait-all: }]                     | 'steps':[{'wait-all':null}]
            if: github.ref == 'x'                     | 'if':'github.ref == ~x~'
            brand-new: [1, {a: true}]                 | 'brand-new':[1,{'a':true}]
            """)
    void eachKeyOfAJobHasOneForm(String yaml, String json) {
        assertThat(workflow("jobs:\n  a:\n    " + yaml)).isEqualTo("{'jobs':{'a':{" + json.replace('~', '\'') + "}}}");
    }

    @Test
    void aCallOfAWorkflowKeepsItsWords() {
        assertThat(workflow("jobs: {a: {uses: ./x.yml, with: {n: 1}, secrets: inherit}}"))
                .isEqualTo("{'jobs':{'a':{'uses':'./x.yml','with':{'n':'1'},'secrets':'inherit'}}}");
    }

    @Test
    void numbersOutOfAllProportionAreTexts() {
        assertThat(
                        workflow(
                                "jobs: {a: {strategy: {matrix: {v: [1e999999999, 1e-999999999, 1e2147483647, .inf, 9223372036854775807]}}}}"))
                .isEqualTo(
                        "{'jobs':{'a':{'strategy':{'matrix':{'v':['1E+999999999',0.0,'1E+2147483647','.inf',9223372036854775807]}}}}}");
    }

    @Test
    void anActionHasOneForm() {
        var document = ActionReader.parse(
                SourceFile.of(
                        "action.yml",
                        "name: A\ninputs: {x: , y: {required: true, default: 3}}\nruns: {using: docker, image: Dockerfile, args: [1]}\n"),
                finding -> {});
        var action = ActionReader.read(document, finding -> {}).orElseThrow();

        assertThat(Normal.action(ActionWriter.toYaml(action)).json().toString().replace('"', '\''))
                .isEqualTo("{'name':'A','inputs':{'x':{},'y':{'required':true,'default':'3'}},"
                        + "'runs':{'using':'docker','image':'Dockerfile','args':['1']}}");
    }
}

@echo off
rem Starts Millrace; in a checkout it builds the jar on first use. After a change of the sources build it again:
rem mvn -DskipTests -pl cli -am package
setlocal
set "MILLRACE_JAVA=java"
set "MILLRACE_VERSION="
set "MILLRACE_JAR=%~dp0millrace.jar"
if exist "%~dp0cli\pom.xml" set "MILLRACE_JAR=%~dp0cli\target\millrace.jar"

if not defined JAVA_HOME goto ask
set "MILLRACE_JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA_HOME%\release" goto ask
for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION= "%JAVA_HOME%\release"') do set "MILLRACE_VERSION=%%~v"
:ask
if defined MILLRACE_VERSION goto compare
for /f "tokens=3" %%v in ('"%MILLRACE_JAVA%" -version 2^>^&1 ^| findstr /i /c:" version "') do set "MILLRACE_VERSION=%%~v"
if not defined MILLRACE_VERSION (
    echo millrace: Java 17 or newer is needed, and "%MILLRACE_JAVA%" does not start 1>&2
    exit /b 2
)
:compare
for /f "delims=.-+" %%m in ("%MILLRACE_VERSION%") do set "MILLRACE_MAJOR=%%m"
if %MILLRACE_MAJOR% LSS 17 (
    echo millrace: Java 17 or newer is needed, and "%MILLRACE_JAVA%" is %MILLRACE_VERSION% 1>&2
    exit /b 2
)

if exist "%MILLRACE_JAR%" goto run
if not exist "%~dp0cli\pom.xml" (
    echo millrace: there is no "%MILLRACE_JAR%" 1>&2
    exit /b 2
)
echo millrace: building "%MILLRACE_JAR%" ... 1>&2
pushd "%~dp0"
call mvn -B -ntp -q -DskipTests -Dspotless.check.skip -Djacoco.skip -pl cli -am package 1>&2
popd
if not exist "%MILLRACE_JAR%" (
    echo millrace: the build failed 1>&2
    exit /b 2
)

:run
"%MILLRACE_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData %JAVA_OPTS% -jar "%MILLRACE_JAR%" %*
exit /b %ERRORLEVEL%

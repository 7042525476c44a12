awk -F '\t' '
  # Whether one of the alternatives between "|" has true parts alone, between "&".
  function holds(formula,    any, all, i, j, n, m, good) {
    n = split(formula, any, "|")
    for (i = 1; i <= n; i++) {
      m = split(any[i], all, "&")
      good = m > 0
      for (j = 1; j <= m; j++) if (all[j] != "1") good = 0
      if (good) return 1
    }
    return 0
  }
  function isAllowed(licence,    words, n, i, word, formula) {
    if (tolower(licence) in allowed) return 1
    gsub("/", " OR ", licence)
    gsub(/ WITH [^ ()]+/, "", licence)
    gsub(/[()]/, " & ", licence)
    n = split(licence, words, " ")
    formula = ""
    for (i = 1; i <= n; i++) {
      word = words[i]
      if (word == "AND") word = "&"
      else if (word == "OR") word = "|"
      else if (word != "(" && word != ")") word = (tolower(word) in allowed) ? "1" : "0"
      formula = formula word
    }
    while (match(formula, /\([^()]*\)/))
      formula = substr(formula, 1, RSTART - 1) holds(substr(formula, RSTART + 1, RLENGTH - 2)) substr(formula, RSTART + RLENGTH)
    return holds(formula)
  }
  BEGIN {
    n = split(ENVIRON["ALLOWED"], names, "\n")
    for (i = 1; i <= n; i++) allowed[tolower(names[i])] = 1
    n = split(ENVIRON["EXCEPTIONS"], lines, "\n")
    for (i = 1; i <= n; i++) {
      reason = licence = lines[i]
      if (!sub(/^[^#]*# */, "", reason)) reason = ""
      sub(/ *(#.*)?$/, "", licence)
      name = licence
      sub(/ .*/, "", name)
      sub(/^[^ ]+ +/, "", licence)
      excepted[name, tolower(licence)] = reason
    }
  }
  !isAllowed($2) {
    name = $1
    sub(/ .*/, "", name)
    if ((name, tolower($2)) in excepted) {
      print $1 " is an exception under " $2 ": " excepted[name, tolower($2)]
      next
    }
    refused++
    print "::error::the licence of " $1 " is " ($2 == "" ? "not known" : $2) ", which is not among those allowed"
  }
  END {
    if (NR == 0) print "::error::no dependency was found: fetch them before this step"
    else print NR " packages, " (refused + 0) " with a licence that is not allowed"
    exit refused > 0 || NR == 0
  }' "$RUNNER_TEMP/licences.tsv"

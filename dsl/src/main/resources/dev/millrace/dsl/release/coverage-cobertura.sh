count='
  function attribute(name) {
    if (!match($0, "[ \t\r\n]" name "=\"[0-9.]+\"")) return -1
    return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
  }
  BEGIN { RS = ">" }
  /<coverage[ \t\r\n]/ {
    valid = attribute("lines-valid")
    rate = attribute("line-rate")
    # Who does not count lines gives their rate alone.
    if (valid >= 0) { covered += attribute("lines-covered"); total += valid }
    else if (rate >= 0) { covered += rate * 10000; total += 10000 }
  }
  END { printf "%d %d\n", covered, total }'
separator=" "

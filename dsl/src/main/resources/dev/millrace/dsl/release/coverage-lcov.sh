count='
  $1 == "LH" { covered += $2 }
  $1 == "LF" { total += $2 }
  END { printf "%d %d\n", covered, total }'
separator=":"

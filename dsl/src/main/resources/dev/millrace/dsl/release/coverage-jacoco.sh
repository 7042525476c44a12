count='
  FNR == 1 {
    if (/,LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,METHOD_COVERED\r?$/) next
    other = 1
    exit
  }
  NF > 5 { covered += $(NF - 4); total += $(NF - 4) + $(NF - 5) }
  END { if (other) print "0 0"; else printf "%d %d\n", covered, total }'
separator=","

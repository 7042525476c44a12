#!/usr/bin/env bash
sudo swapoff --all
sudo sysctl --write vm.swappiness=1 vm.max_map_count=1048576
echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled
# Sockets, too: the defaults are too small for ten million messages in a second.
sudo sysctl --write net.core.rmem_max=67108864 net.core.wmem_max=67108864
free --human

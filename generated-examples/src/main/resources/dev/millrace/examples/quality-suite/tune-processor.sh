#!/usr/bin/env bash
# Runners are virtual machines. What one does not let us set is said, and is no failure.
if compgen -G '/sys/devices/system/cpu/cpu*/cpufreq/scaling_governor' > /dev/null; then
  echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor > /dev/null
else
  echo "::notice::the speed of this processor cannot be set"
fi
if [ -e /proc/sys/kernel/numa_balancing ]; then
  sudo sysctl --write kernel.numa_balancing=0
fi
sudo sysctl --write kernel.perf_event_paranoid=-1 kernel.randomize_va_space=0
lscpu

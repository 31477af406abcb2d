#!/usr/bin/env bash
# The platform's sandbox: own mount, PID, network, IPC and cgroup namespaces, which end when standard input does.
#
#   sandbox.sh FOLDER ID      stays outside: makes the cgroups, starts the inside, and removes what is left afterwards
#   sandbox.sh --inside ...   is process 1 of the PID namespace: starts and stops programs on demand
#
# The starter holds the other end of standard input, so that its death, however sudden, ends everything: process 1 exits,
# the kernel kills the rest, and with the namespaces go the mounts, links, routes and nft tables.
set -eu

# The folders of a new cgroup in every hierarchy, one a line.
cgroup_folders() {
  local groups controllers
  groups=$(</proc/self/cgroup)
  while IFS=: read -r _ controllers _; do
    case $controllers in
      '') [ -d /sys/fs/cgroup/unified ] && echo "/sys/fs/cgroup/unified/$1" || echo "/sys/fs/cgroup/$1" ;;
      *) echo "/sys/fs/cgroup/${controllers#name=}/$1" ;;
    esac
  done <<<"$groups"
}

enter_cgroups() {
  local folder parent file
  for folder in $(cgroup_folders "$1"); do
    mkdir -p "$folder"
    parent=${folder%/*}
    # Version 1: a new cpuset is empty and takes no process.
    for file in cpuset.cpus cpuset.mems; do
      if [ -f "$parent/cgroup.clone_children" ] && [ -f "$folder/$file" ]; then cat "$parent/$file" >"$folder/$file"; fi
    done
    echo "$BASHPID" >"$folder/cgroup.procs"
  done
}

remove_cgroups() {
  local folder
  for folder in $(cgroup_folders "$1"); do
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      [ -d "$folder" ] || break
      find "$folder" -depth -type d -exec rmdir {} \; 2>/dev/null || sleep 0.2
    done
  done
}

mount_cgroups() {
  local groups controllers folder
  groups=$(</proc/self/cgroup)
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
    mount -t cgroup2 cgroup /sys/fs/cgroup
    # A group with processes of its own can hand no controllers to the groups below it.
    mkdir /sys/fs/cgroup/init
    echo 1 >/sys/fs/cgroup/init/cgroup.procs
    sed 's/\</+/g' /sys/fs/cgroup/cgroup.controllers >/sys/fs/cgroup/cgroup.subtree_control
    return
  fi
  mount -t tmpfs cgroup /sys/fs/cgroup
  while IFS=: read -r _ controllers _; do
    folder=/sys/fs/cgroup/${controllers#name=}
    [ -n "$controllers" ] || folder=/sys/fs/cgroup/unified
    mkdir -p "$folder"
    if [ -n "$controllers" ]; then mount -t cgroup -o "$controllers" cgroup "$folder"; else mount -t cgroup2 cgroup "$folder"; fi
  done <<<"$groups"
}

# kubelet writes these settings of the whole machine unless they have its values already; inside they seem to.
pin_kernel_settings() {
  local folder=$1 setting
  mkdir -p "$folder/sysctl"
  for setting in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
    kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
    [ -e "/proc/sys/${setting%=*}" ] || continue
    echo "${setting#*=}" >"$folder/sysctl/${setting//\//.}"
    mount --bind "$folder/sysctl/${setting//\//.}" "/proc/sys/${setting%=*}"
  done
}

inside() {
  local folder=$1 verb name
  mount --make-rprivate /
  mount_cgroups
  pin_kernel_settings "$folder"
  ip link set lo up
  echo 1 >/proc/sys/net/ipv4/ip_forward
  touch "$folder/inside"
  while read -r verb name; do
    case $verb in
      start)
        rm -f "$folder/run/$name.exit"
        (
          "$folder/run/$name" >>"$folder/log/$name.log" 2>&1 </dev/null &
          echo $! >"$folder/run/$name.pid"
          code=0
          wait $! || code=$?
          echo $code >"$folder/run/$name.exit.new"
          mv "$folder/run/$name.exit.new" "$folder/run/$name.exit"
        ) &
        ;;
      signal) kill "-${name%% *}" "$(<"$folder/run/${name#* }.pid")" 2>/dev/null || true ;;
    esac
  done
}

if [ "$1" = --inside ]; then
  inside "$2"
  exit 0
fi

folder=$1 id=$2
(
  enter_cgroups "$id"
  exec unshare --mount --pid --net --ipc --cgroup --fork --mount-proc bash "$0" --inside "$folder"
) || echo "the inside ended with $?" >&2
remove_cgroups "$id"
rm -rf "$folder"

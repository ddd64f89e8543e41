#!/bin/sh
# Says in plain words why this computer cannot run the program, before a file is placed.
set -e
refuse() {
  echo "回音没有安装：$1" >&2
  echo "没有改动任何文件。" >&2
  exit 1
}
case "$(uname -m)" in
  x86_64 | amd64 | aarch64 | arm64) ;;
  loongarch64 | mips64*) refuse "暂不支持龙芯处理器（$(uname -m)），请使用 x86_64 或 ARM64（飞腾、鲲鹏）的电脑。" ;;
  i?86 | armv*) refuse "暂不支持32位系统（$(uname -m)）。" ;;
  *) refuse "暂不支持这种处理器（$(uname -m)）。" ;;
esac
version=$(getconf GNU_LIBC_VERSION 2>/dev/null | awk '{print $2}')
if [ -n "$version" ] && ! printf '2.28\n%s\n' "$version" | sort -C -V; then
  refuse "系统的 glibc 是 ${version}，需要 2.28 或更高版本（银河麒麟 V10、统信 UOS 20 及以后）。"
fi
exit 0

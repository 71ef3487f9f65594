#define _GNU_SOURCE
#include "linux_calls.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int linux_exchange(const char *a, const char *b) {
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int linux_flush_file_system(int fd) {
  return syncfs(fd) == 0 ? 0 : errno;
}

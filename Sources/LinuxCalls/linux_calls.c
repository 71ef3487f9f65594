#define _GNU_SOURCE
#include "linux_calls.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int linux_exchange(int folder_a, const char *a, int folder_b, const char *b) {
  return renameat2(folder_a, a, folder_b, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int linux_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}

int linux_flush_file_system(int fd) {
  return syncfs(fd) == 0 ? 0 : errno;
}

int linux_is_mount_root(int fd, int *answer) {
  struct statx status;
  if (statx(fd, "", AT_EMPTY_PATH, STATX_TYPE, &status) != 0) return errno;
  *answer = (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  return 0;
}

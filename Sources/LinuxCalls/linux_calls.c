#define _GNU_SOURCE
#include "linux_calls.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
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

void linux_ignore_signals(void) {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

// Held while the threads are started: each of them waits for it, so that all live at once.
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void *pass(void *nothing) {
  pthread_mutex_lock(&gate);
  pthread_mutex_unlock(&gate);
  return nothing;
}

int linux_can_start_threads(int count) {
  pthread_t *threads = calloc((size_t)count, sizeof *threads);
  if (threads == NULL) return 0;
  int started = 0;
  pthread_mutex_lock(&gate);
  while (started < count && pthread_create(&threads[started], NULL, pass, NULL) == 0) started++;
  pthread_mutex_unlock(&gate);
  for (int index = 0; index < started; index++) pthread_join(threads[index], NULL);
  free(threads);
  return started == count;
}

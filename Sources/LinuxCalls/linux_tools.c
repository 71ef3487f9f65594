#define _GNU_SOURCE
#include "linux_tools.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// What the surroundings allow at most of it cannot be raised, only kept to.
static rlim_t allowed(int resource, rlim_t value) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0 || now.rlim_max == RLIM_INFINITY || now.rlim_max >= value) return value;
  return now.rlim_max;
}

static int limit(int resource, rlim_t value, rlim_t grace) {
  struct rlimit wanted = {allowed(resource, value), allowed(resource, value + grace)};
  return setrlimit(resource, &wanted);
}

int linux_is_within_less(const struct linux_limits *limits) {
  return allowed(RLIMIT_CPU, limits->processor_seconds) != limits->processor_seconds ||
         allowed(RLIMIT_AS, limits->memory) != limits->memory;
}

// Runs between fork and exec: only calls that are safe there.
static int prepare(int input, int output, int errors, const struct linux_limits *limits) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) return errno;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  // SIGXCPU comes at the first limit, SIGKILL would at the second: so one that comes was sent by somebody else.
  if (limit(RLIMIT_CORE, 0, 0) != 0 || limit(RLIMIT_CPU, limits->processor_seconds, 5) != 0) return errno;
  if (limit(RLIMIT_AS, limits->memory, 0) != 0 || limit(RLIMIT_FSIZE, limits->file_size, 0) != 0) return errno;
  // The alarm goes on over exec, and ends a program that does not expect it.
  alarm(limits->wall_seconds);
  return 0;
}

int linux_start(const char *program, char *const *arguments, int input, int errors,
                const struct linux_limits *limits, int *output, int *process) {
  static char *const environment[] = {"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent", NULL};
  int printed[2], news[2], error = 0;
  if (access(program, X_OK) != 0) return errno;
  if (pipe2(printed, O_CLOEXEC) != 0) return errno;
  if (pipe2(news, O_CLOEXEC) != 0) {
    error = errno;
    close(printed[0]);
    close(printed[1]);
    return error;
  }
  pid_t child = fork();
  if (child == 0) {
    error = prepare(input, printed[1], errors, limits);
    if (error == 0) {
      close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
      execve(program, arguments, environment);
      error = errno;
    }
    if (write(news[1], &error, sizeof error) < 0) _exit(126);
    _exit(127);
  }
  if (child < 0) error = errno;
  close(printed[1]);
  close(news[1]);
  if (child > 0) {
    ssize_t count;
    do count = read(news[0], &error, sizeof error);
    while (count < 0 && errno == EINTR);
    if (count <= 0) error = 0;
  }
  close(news[0]);
  if (error != 0) {
    close(printed[0]);
    if (child > 0) {
      int status, ending;
      double seconds;
      linux_wait(child, &status, &ending, &seconds);
    }
    return error;
  }
  *output = printed[0];
  *process = child;
  return 0;
}

int linux_wait(int process, int *status, int *ending, double *seconds) {
  int word;
  struct rusage used;
  while (wait4(process, &word, 0, &used) < 0)
    if (errno != EINTR) return errno;
  *seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
             (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  *status = WIFEXITED(word) ? WEXITSTATUS(word) : 0;
  *ending = WIFSIGNALED(word) ? WTERMSIG(word) : 0;
  return 0;
}

void linux_kill(int process) { kill(process, SIGKILL); }

int linux_unnamed_file(const char *folder, int *file) {
  *file = open(folder, O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
  if (*file >= 0) return 0;
  if (errno != EOPNOTSUPP && errno != EISDIR) return errno;
  // Some file systems know no files without names: then the name goes at once.
  char name[4096];
  int length = snprintf(name, sizeof name, "%s/gongkai-XXXXXX", folder);
  if (length < 0 || length >= (int)sizeof name) return ENAMETOOLONG;
  *file = mkostemp(name, O_CLOEXEC);
  if (*file < 0) return errno;
  return unlink(name) == 0 ? 0 : errno;
}

double linux_thread_seconds(void) {
  struct timespec time;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0) return 0;
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

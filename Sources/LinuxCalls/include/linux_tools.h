#ifndef LINUX_TOOLS_H
#define LINUX_TOOLS_H

/// What a program may use. It is ended by the system when it wants more.
struct linux_limits {
  /// Seconds of computing.
  unsigned int processor_seconds;
  /// Seconds on the clock on the wall.
  unsigned int wall_seconds;
  /// Bytes of address space.
  unsigned long memory;
  /// Bytes of any file it writes.
  unsigned long file_size;
};

/// Starts a program with `input` as its standard input, an environment of its own and no other open file. What it
/// prints is read from `output`, which the caller closes; its errors go to the open file `errors`.
/// Returns 0, or the errno that says why not; ENOENT where there is no such program.
int linux_start(const char *program, char *const *arguments, int input, int errors,
                const struct linux_limits *limits, int *output, int *process);

/// Whether the surroundings allow less than these limits, so that a program may fail that would not fail elsewhere.
int linux_is_within_less(const struct linux_limits *limits);

/// Waits for a program to end: `status` is its exit status, or `signal` what ended it; `seconds` it has computed.
int linux_wait(int process, int *status, int *signal, double *seconds);

/// Ends a program at once.
void linux_kill(int process);

/// Seconds of computing of the calling thread.
double linux_thread_seconds(void);

/// Makes a file without a name in a folder. Returns 0, or the errno that says why not.
int linux_unnamed_file(const char *folder, int *file);

#endif

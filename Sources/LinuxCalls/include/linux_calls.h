#ifndef LINUX_CALLS_H
#define LINUX_CALLS_H

// Calls that Glibc's Swift module does not show. Each returns 0, or the errno that says why not.

/// Exchanges two names of one file system in a single step (renameat2 with RENAME_EXCHANGE).
int linux_exchange(int folder_a, const char *a, int folder_b, const char *b);

/// Gives a file or folder a name that nothing holds yet (renameat2 with RENAME_NOREPLACE).
int linux_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// Flushes the file system that holds the open file `fd`.
int linux_flush_file_system(int fd);

/// Tells whether the open folder `fd` is where a file system is mounted; bind mounts count.
int linux_is_mount_root(int fd, int *answer);

/// From now on a write to a pipe that nobody reads, or beyond the largest file that is allowed, fails with an errno
/// instead of ending the process.
void linux_ignore_signals(void);

/// Starts so many threads, all at once, and ends them again; 0 where the system refuses one.
int linux_can_start_threads(int count);

#include "linux_tools.h"

#endif

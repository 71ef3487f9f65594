#ifndef LINUX_CALLS_H
#define LINUX_CALLS_H

/// Exchanges two paths of one file system in a single step (renameat2 with RENAME_EXCHANGE).
/// Returns 0, or the errno that says why not.
int linux_exchange(const char *a, const char *b);

/// Flushes the file system that holds the open file `fd`. Returns 0, or the errno.
int linux_flush_file_system(int fd);

#endif

/*
 * Loaded into a process by LD_PRELOAD: the calls that change files below FAULT_ROOT are counted and written down in
 * FAULT_LOG, one a line ("rename: /path"). The one with the number FAULT_AT fails with the error number FAULT_ERRNO; where
 * that is 0 the process is killed at it; where it is negative a write takes half of its bytes, and the next one fails with
 * its absolute value.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MAX_FILES 4096

static const char *root;
static int fault_at, fault, log_file = -1;
static atomic_int count;
static _Atomic(char *) open_paths[MAX_FILES];
static char is_written[MAX_FILES];

__attribute__((constructor)) static void begin(void) {
  /* The processes that this one starts are left alone. */
  unsetenv("LD_PRELOAD");
  root = getenv("FAULT_ROOT");
  const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_ERRNO"), *log = getenv("FAULT_LOG");
  fault_at = at ? atoi(at) : 0;
  fault = how ? atoi(how) : 0;
  if (log) log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static int is_ours(const char *path) { return root && path && strncmp(path, root, strlen(root)) == 0; }

/* Whether the call is to fail: then errno is set. */
static int fails(const char *name, const char *path) {
  if (!is_ours(path)) return 0;
  if (log_file >= 0) dprintf(log_file, "%s: %s\n", name, path);
  if (atomic_fetch_add(&count, 1) + 1 != fault_at) return 0;
  if (fault == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = abs(fault);
  return 1;
}

static const char *path_of(int fd) { return fd >= 0 && fd < MAX_FILES ? open_paths[fd] : NULL; }

static int opened(int fd, const char *path, int flags) {
  if (fd < 0 || fd >= MAX_FILES || !is_ours(path)) return fd;
  open_paths[fd] = strdup(path);
  is_written[fd] = (flags & (O_WRONLY | O_RDWR)) != 0;
  return fd;
}

#define OPEN(name)                                                                        \
  int name(const char *path, int flags, ...) {                                            \
    va_list more;                                                                         \
    va_start(more, flags);                                                                \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;               \
    va_end(more);                                                                         \
    if (fails(flags & (O_WRONLY | O_RDWR) ? "open" : "open (read)", path)) return -1;     \
    return opened(REAL(name)(path, flags, mode), path, flags);                                \
  }
OPEN(open)
OPEN(open64)

static int closed(int fd) {
  const char *path = path_of(fd);
  if (path) open_paths[fd] = NULL;
  int failed = fails(path && is_written[fd] ? "close" : "close (read)", path);
  int saved = errno;
  int result = REAL(close)(fd);
  if (failed) errno = saved;
  return failed ? -1 : result;
}

int close(int fd) { return closed(fd); }

/* libuv closes files by the bare system call. */
long syscall(long number, ...) {
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
  long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  return number == SYS_close ? closed((int)a) : REAL(syscall)(number, a, b, c, d, e, f);
}

/* How many bytes the write is to take; -1 where it fails. */
static ssize_t taken(int fd, size_t size) {
  if (!fails("write", path_of(fd))) return size;
  if (fault > 0) return -1;
  fault = -fault;
  fault_at = atomic_load(&count) + 1;
  return size / 2;
}

ssize_t write(int fd, const void *bytes, size_t size) {
  ssize_t part = taken(fd, size);
  return part < 0 ? -1 : REAL(write)(fd, bytes, part);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  ssize_t part = taken(fd, size);
  return part < 0 ? -1 : REAL(pwrite)(fd, bytes, part, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  ssize_t part = taken(fd, size);
  return part < 0 ? -1 : REAL(pwrite64)(fd, bytes, part, at);
}
ssize_t writev(int fd, const struct iovec *parts, int n) {
  return fails("write", path_of(fd)) ? -1 : REAL(writev)(fd, parts, n);
}

#define OF_FILE(name, type, ...)                                                          \
  int name(int fd type) { return fails(#name, path_of(fd)) ? -1 : REAL(name)(fd __VA_ARGS__); }
#define OF_PATH(name, type, ...)                                                          \
  int name(const char *path type) { return fails(#name, path) ? -1 : REAL(name)(path __VA_ARGS__); }
#define COMMA ,
OF_FILE(fsync, )
OF_FILE(fdatasync, )
OF_FILE(ftruncate, COMMA off_t size, , size)
OF_FILE(ftruncate64, COMMA off64_t size, , size)
OF_FILE(fchmod, COMMA mode_t mode, , mode)
OF_FILE(fchown, COMMA uid_t user COMMA gid_t group, , user, group)
OF_PATH(access, COMMA int mode, , mode)
OF_PATH(chmod, COMMA mode_t mode, , mode)
OF_PATH(mkdir, COMMA mode_t mode, , mode)
OF_PATH(rmdir, )
OF_PATH(unlink, )
int rename(const char *from, const char *to) { return fails("rename", to) ? -1 : REAL(rename)(from, to); }
int link(const char *from, const char *to) { return fails("link", to) ? -1 : REAL(link)(from, to); }

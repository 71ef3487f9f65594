/* The floor: what reading every notice, parsing its Markdown and writing one file for it costs by itself.
 * No metadata, no theme, no lists, no feeds, one core. Usage: floor CONTENT OUTPUT (OUTPUT is made). */
#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *output;
static unsigned long count;
static char *text;
static size_t room;

/* The length of the front matter: up to and with the line that closes it. */
static size_t front_matter(const char *bytes) {
  if (strncmp(bytes, "---\n", 4) != 0) return 0;
  const char *end = strstr(bytes + 4, "\n---\n");
  return end ? (size_t)(end - bytes) + 5 : 0;
}

static int press(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)place;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  size_t size = (size_t)status->st_size;
  if (size + 1 > room) {
    room = 2 * size + 1;
    text = realloc(text, room);
    if (!text) return 1;
  }
  FILE *file = fopen(path, "rb");
  if (!file || fread(text, 1, size, file) != size) return 1;
  fclose(file);
  text[size] = 0;
  size_t start = front_matter(text);
  char *html = cmark_markdown_to_html(text + start, size - start, CMARK_OPT_DEFAULT);
  char name[4096];
  snprintf(name, sizeof name, "%s/%lu.html", output, count++);
  file = fopen(name, "wb");
  if (!file || fputs(html, file) < 0 || fclose(file) != 0) return 1;
  free(html);
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  output = argv[2];
  mkdir(output, 0755);
  if (nftw(argv[1], press, 64, FTW_PHYS) != 0) {
    perror("floor");
    return 2;
  }
  return 0;
}

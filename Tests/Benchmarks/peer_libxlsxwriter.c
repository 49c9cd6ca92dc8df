/* The same sheet as sheet-bench writes, by libxlsxwriter: what our times are compared with.
 *   cc -O2 peer_libxlsxwriter.c -lxlsxwriter -o peer
 *   peer [--shared] IN.tsv OUT.xlsx
 * Without --shared it runs in constant memory, which is its fastest way for large sheets. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define MAX_COLUMNS 64

static double put_number(const char *text) { return strtod(text, NULL); }

int main(int argc, char **argv) {
  int shared = argc > 1 && strcmp(argv[1], "--shared") == 0;
  if (argc - shared != 3) {
    fprintf(stderr, "usage: %s [--shared] IN.tsv OUT.xlsx\n", argv[0]);
    return 64;
  }
  FILE *input = fopen(argv[1 + shared], "r");
  if (!input) {
    perror(argv[1 + shared]);
    return 1;
  }
  lxw_workbook_options options = {.constant_memory = shared ? LXW_FALSE : LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(argv[2 + shared], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Ledger");
  lxw_format *bold = workbook_add_format(workbook);
  format_set_bold(bold);
  lxw_format *decimal = workbook_add_format(workbook);
  format_set_num_format(decimal, "0.00");
  lxw_format *percent = workbook_add_format(workbook);
  format_set_num_format(percent, "0.0%");
  lxw_format *date = workbook_add_format(workbook);
  format_set_num_format(date, "yyyy-mm-dd");

  char types[MAX_COLUMNS];
  int columns = 0;
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length;
  lxw_row_t row = 0;
  while ((length = getline(&line, &capacity, input)) > 0) {
    if (line[length - 1] == '\n') line[--length] = 0;
    char *rest = line, *field;
    for (int column = 0; (field = strsep(&rest, "\t")) && column < MAX_COLUMNS; column++) {
      if (row == 0) {
        char *colon = strrchr(field, ':');
        types[column] = colon ? colon[1] : 's';
        if (colon) *colon = 0;
        worksheet_write_string(sheet, 0, column, field, bold);
        worksheet_set_column(sheet, column, column, types[column] == 's' ? 24 : 12, NULL);
        columns = column + 1;
        continue;
      }
      if (column >= columns || !*field) continue;
      switch (types[column]) {
        case 'i': worksheet_write_number(sheet, row, column, put_number(field), NULL); break;
        case 'f': worksheet_write_number(sheet, row, column, put_number(field), decimal); break;
        case 'p': worksheet_write_number(sheet, row, column, put_number(field), percent); break;
        case 'd': {
          lxw_datetime day = {atoi(field), atoi(field + 5), atoi(field + 8), 0, 0, 0};
          worksheet_write_datetime(sheet, row, column, &day, date);
          break;
        }
        default: worksheet_write_string(sheet, row, column, field, NULL);
      }
    }
    row++;
  }
  worksheet_freeze_panes(sheet, 1, 0);
  if (row > 0 && columns > 0) worksheet_autofilter(sheet, 0, 0, row - 1, columns - 1);
  free(line);
  fclose(input);
  return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}

// GNU readline for Swift: its global variables are set and read through functions here, because Swift cannot
// reach a C global that others may change meanwhile.
#ifndef GOALSHEET_CREADLINE_H
#define GOALSHEET_CREADLINE_H

#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>

static inline void readline_set_up(rl_completion_func_t *complete, rl_compdisp_func_t *display) {
  rl_readline_name = "goalsheet";
  rl_attempted_completion_function = complete;
  rl_completion_display_matches_hook = display;
  // Signals are handled by the program, which knows what runs.
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  // Candidates come in the order of their likelihood, and words end at white space only: the completion
  // itself knows signs and quotation marks.
  rl_sort_completion_matches = 0;
  rl_basic_word_break_characters = " \t\n";
  rl_completer_word_break_characters = " \t\n";
  rl_basic_quote_characters = "";
  rl_completer_quote_characters = NULL;
  history_comment_char = '#';
  history_write_timestamps = 1;
}

static inline char *readline_line(void) { return rl_line_buffer; }
static inline int readline_point(void) { return rl_point; }
static inline void readline_no_file_names(void) { rl_attempted_completion_over = 1; }
static inline void readline_set_append_character(int character) {
  rl_completion_append_character = character;
}
static inline void readline_discard_line(void) {
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_callback_handler_remove();
}
// The list below the line ends with the prompt and the line drawn anew.
static inline void readline_show_list(char **matches, int count, int longest) {
  rl_crlf();
  rl_display_match_list(matches, count, longest);
  rl_forced_update_display();
}
static inline const char *readline_last_entry(void) {
  HIST_ENTRY *entry = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  return entry ? entry->line : NULL;
}

#endif

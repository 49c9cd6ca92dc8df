// Settings of SQLite that only a variadic function of C takes, which Swift cannot call. The library itself is linked
// by GRDB's module.
#ifndef GOALSHEET_CSQLITE_SETTINGS_H
#define GOALSHEET_CSQLITE_SETTINGS_H

#include <sqlite3.h>

// Memory is not counted: the counters have one lock for all threads, taken at each allocation.
// Without effect once SQLite has begun to work.
static inline int sqlite_settings_without_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif

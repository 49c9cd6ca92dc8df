#pragma once
#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU, its headers draw in ICU's, which clash with those that Foundation carries.
// Only the encoding handlers at the end of a structure nobody touches here depend on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* Without ICU's headers, which Foundation brings too: nothing here calls its converters. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>

"""Words: text → tokens → chunks with a meaning each, and patterns over chunks. What knows how a language is written."""

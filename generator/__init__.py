"""tinlang: public information for a Vietnamese commune, from one source."""

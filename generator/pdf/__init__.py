"""HTML → PDF, and what is done to finished PDFs: made out to villages, bound, read back, prepared for the press."""

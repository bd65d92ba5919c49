"""HTML → PDF, and what is done to finished PDFs: making out to villages, binding, reading back, prepress."""

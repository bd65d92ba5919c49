"""From documents to bytes: one thin module for each library that renders."""

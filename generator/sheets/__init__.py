"""Words → their places on paper, in millimetres; no module here knows PDF."""

"""Words → their places on paper, measured in millimetres; nothing here knows PDF."""

"""The weights of Be Vietnam Pro that sheets are set in, by the number that CSS and the font files call them."""

TEXT, SEMI, BOLD, HEAVY = 400, 600, 700, 800

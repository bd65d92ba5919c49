"""The rota on paper, in calendars and as text messages: for those who read aloud. Never on the website."""

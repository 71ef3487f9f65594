"""The benchmark: made-up notices, built by Gongkai and by Hugo, measured side by side."""

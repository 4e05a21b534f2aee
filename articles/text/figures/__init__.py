"""Reading figures and dates out of Chinese and English, and laying two readings side by side."""

"""What people type at the desk, taken as it is and judged by the deeds."""

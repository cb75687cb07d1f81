"""Shows a trip as a page on this machine that follows the file as it is saved."""

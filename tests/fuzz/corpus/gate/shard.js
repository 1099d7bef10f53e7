mingbaiPart("mmtzkz7w","0W")

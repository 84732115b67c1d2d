"""Reading the files of items for what may not be public: bounded in bytes, letters, parts and time, whatever a file is
made of. What was found is kept by the hash of the bytes; nobody who looks at an item waits for it."""

// The module's first file; its types follow.

// What node itself takes to start and to end.

"""How Tendril gets onto a computer: make install, and the packages of make package."""

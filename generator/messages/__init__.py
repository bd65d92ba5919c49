"""Every Vietnamese sentence about a problem: one function each, so that wording is reviewed in one sitting."""

"""What is made of whole corpora: sharing them safely."""

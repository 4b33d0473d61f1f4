// cascade

// title: A linking begins: who began one before and did not end it is named, and may write no more
// params: theme (str), run (str)
// returns: unfinished
MERGE (t:Theme {uid: $theme})
WITH t, t.linking AS unfinished
SET t.linking = $run
RETURN unfinished

// title: Which of these ads, versions and captures this batch created, and how many mentions
// params: ads (list[str]), versions (list[str]), captures (list[str]), batch (str)
// returns: ads, versions, captures, mentions
RETURN COLLECT { UNWIND $ads AS uid MATCH (a:Ad {uid: uid}) WHERE a.batch = $batch RETURN uid } AS ads,
       COLLECT { UNWIND $versions AS uid MATCH (v:AdVersion {uid: uid}) WHERE v.batch = $batch RETURN uid } AS versions,
       COLLECT { UNWIND $captures AS uid MATCH (c:Capture {uid: uid}) WHERE c.batch = $batch RETURN uid } AS captures,
       COUNT { UNWIND $versions AS uid MATCH (:AdVersion {uid: uid})-[m:MENTIONS]->() WHERE m.batch = $batch } AS mentions

// title: Versions with their ads, as the content digest takes them
// params: theme (str)
// returns: uid, said, receipt
MATCH (a:Ad)-[:HAS_VERSION]->(v:AdVersion)
WHERE v.uid STARTS WITH $theme + '|'
RETURN v.uid AS uid,
       [a.uid, v.content_sha256, v.title, v.body, v.region, v.language, v.location, v.price, v.age,
        v.phones, v.emails, v.handles, v.fields] AS said,
       [toString(v.recorded_at), v.batch, v.failures] AS receipt
ORDER BY uid

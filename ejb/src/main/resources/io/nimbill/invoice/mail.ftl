<#ftl output_format="plainText">
${greeting}

<#list paragraphs as paragraph>
${paragraph}

</#list>
${closing}
${seller}
<#if imprint?has_content>

-- 
${imprint}
</#if>

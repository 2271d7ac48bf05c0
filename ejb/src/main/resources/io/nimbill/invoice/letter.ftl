<#ftl output_format="plainText">
${greeting}

<#list paragraphs as paragraph>
${paragraph}

</#list>
${button}: ${link}

${closing}
${seller}
<#if imprint?has_content>

-- 
${imprint}
</#if>
